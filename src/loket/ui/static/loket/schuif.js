/* A slider beside a number field. The field is what is sent; without script there is only the field. */
document.addEventListener('DOMContentLoaded', () => {
  for (const field of document.querySelectorAll('input[data-schuif]')) {
    const slider = document.createElement('input')
    const follow = () => { slider.value = field.value.replace(',', '.') }
    slider.type = 'range'
    slider.min = '0'
    slider.max = field.dataset.schuif
    slider.step = '0.05'
    slider.setAttribute('aria-label', field.labels[0].textContent.trim())
    slider.addEventListener('input', () => {
      field.value = document.documentElement.lang === 'nl' ? slider.value.replace('.', ',') : slider.value
    })
    field.addEventListener('input', follow)
    follow()
    field.after(slider)
  }
})
