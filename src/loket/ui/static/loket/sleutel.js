/* Keys: shows what only works with a script, and hands the form to allauth's own code. */
document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('[data-sleutel]')
  if (!form || !window.PublicKeyCredential || !window.allauth) return
  const field = form.querySelector('[name=credential]')
  field.id = 'sleutel'
  form.hidden = false
  const ids = { credential: 'sleutel', data: 'js_data', passwordless: 'id_passwordless' }
  for (const name of ['add', 'authenticate', 'login']) ids[name] = 'sleutelknop'
  if (!document.getElementById('id_passwordless')) delete ids.passwordless
  const button = document.getElementById('sleutelknop')
  if (form.dataset.sleutel === 'addForm') button.type = 'button'
  window.allauth.webauthn.forms[form.dataset.sleutel]({ ids })
})
