/** Gives every example a button that copies it. */
const copy = async (text) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  // Without HTTPS, as on a phone in the same network, a browser has no clipboard for scripts.
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}

for (const example of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.addEventListener('click', async () => {
    await copy(example.textContent.trim())
    button.textContent = 'Copied'
    setTimeout(() => (button.textContent = 'Copy'), 1500)
  })
  const frame = document.createElement('div')
  frame.className = 'example'
  example.replaceWith(frame)
  frame.append(example, button)
}
