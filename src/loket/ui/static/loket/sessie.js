/* Warns two minutes before the session ends, lets somebody stay, and loses nothing that was typed. */
document.addEventListener('DOMContentLoaded', () => {
  const box = document.getElementById('sessie')
  if (!box) return
  const timers = []
  const show = (name, visible) => box.querySelectorAll(`[data-${name}]`).forEach(part => { part.hidden = !visible })

  function open (over) {
    show('bijna', !over)
    show('voorbij', over)
    if (!box.hidden) return
    box.before = document.activeElement
    box.hidden = false
    box.focus()
  }

  function close () {
    box.hidden = true
    if (box.before && box.before.isConnected) box.before.focus()
  }

  function plan (seconds) {
    timers.splice(0).forEach(clearTimeout)
    const untilWarning = seconds - Number(box.dataset.waarschuw)
    if (untilWarning > 0) timers.push(setTimeout(check, untilWarning * 1000))
    timers.push(setTimeout(check, (seconds + 1) * 1000))
  }

  async function ask (method) {
    const token = document.querySelector('[name=csrfmiddlewaretoken]')
    const headers = method === 'POST' && token ? { 'X-CSRFToken': token.value } : {}
    const answer = await fetch(box.dataset.vraag, { method, headers, credentials: 'same-origin' })
    const said = await answer.json()
    if (said.csrf) document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach(field => { field.value = said.csrf })
    return said.over
  }

  // Another page of the same person may have kept the session alive: the server knows.
  async function check () {
    const left = await ask('GET').catch(() => null)
    if (left === null) return plan(60)
    if (left === 0) return open(true)
    if (left <= Number(box.dataset.waarschuw) + 1) open(false)
    plan(left)
  }

  async function goOn (method) {
    const left = await ask(method).catch(() => 0)
    if (!left) return open(true)
    close()
    plan(left)
  }

  box.querySelector('[data-blijf]').addEventListener('click', () => goOn('POST'))
  box.querySelector('[data-verder]').addEventListener('click', () => goOn('GET'))
  plan(Number(box.dataset.over))
})
