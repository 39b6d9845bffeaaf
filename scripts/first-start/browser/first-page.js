/** Signs in with one click and shows the jobs of whoever signed in. */
const answer = document.querySelector('#answer')
const buttons = [...document.querySelectorAll('[data-login]')]

const element = (name, content, attributes = {}) => {
  const made = document.createElement(name)
  made.append(...[content].flat())
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

const call = async (path, options = {}) => {
  const response = await fetch(`/api${path}`, options)
  const body = await response.json()
  if (!response.ok) throw new Error(`${response.status}: ${body.message}`)
  return body
}

const jobItem = ({ title, status, address, price, quotedPrice }) => {
  const money = price ?? quotedPrice
  const facts = [status, money ? `EGP ${(money / 100).toLocaleString('en')}` : null].filter(Boolean)
  const parts = [
    element('span', title, { class: 'title', dir: 'auto' }),
    element('span', facts.join(' · '), { class: 'badge' }),
    ...(typeof address === 'string' ? [element('div', address, { class: 'soft small', dir: 'auto' })] : []),
  ]
  return element('li', parts, { dir: 'auto' })
}

const signIn = async (login) => {
  const { token, user } = await call('/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: login,
  })
  const { data } = await call('/jobs?limit=5', { headers: { authorization: `Bearer ${token}` } })
  answer.replaceChildren(
    element('p', [
      'Signed in as ',
      element('b', `${user.firstName} ${user.lastName}`, { dir: 'auto' }),
      '. ',
    ]),
    element('p', ['The newest jobs they see, by ', element('code', 'GET /api/jobs?limit=5'), ':']),
    data.length > 0 ? element('ul', data.map(jobItem), { class: 'list' }) : element('p', 'None.'),
    element('details', [
      element('summary', 'Their access token, for 15 minutes'),
      element('pre', element('code', token)),
    ]),
  )
}

for (const button of buttons) {
  button.addEventListener('click', async () => {
    for (const each of buttons) each.disabled = true
    try {
      await signIn(button.dataset.login)
    } catch (error) {
      answer.replaceChildren(element('p', error.message, { class: 'note' }))
    } finally {
      for (const each of buttons) each.disabled = false
    }
  })
}
