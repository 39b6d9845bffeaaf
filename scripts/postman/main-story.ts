import { type Caller, signInOf } from './variables.js'

export interface Step {
  readonly name: string
  /** Such as `POST /jobs`. */
  readonly call: string
  readonly as: Caller
  readonly tells: string
  readonly body?: object
  readonly query?: Readonly<Record<string, string>>
  readonly status?: 200 | 201
  /** What of the `answer` later calls need, by variable; what such a call always leaves when absent. */
  readonly kept?: Readonly<Record<string, string>>
  /** What is true of the `answer`. */
  readonly checks?: Readonly<Record<string, string>>
}

const moveTo = (status: string, tells: string): Step => ({
  name: `The craftsman: ${status}`,
  call: 'PATCH /jobs/{jobId}/status',
  as: 'craftsman',
  tells,
  body: { status },
  checks: { [`the job is ${status}`]: `answer.status === '${status}'` },
})

/** The main story: one job from posting to confirmation, with the logins that `npm start` shows. */
export const mainStory: readonly Step[] = [
  {
    name: 'Sign in as the client',
    call: 'POST /auth/login',
    as: 'nobody',
    tells: 'The token is kept in the collection: every request below and in the other folders sends it.',
    body: signInOf('client'),
    kept: { token: 'answer.token', refreshToken: 'answer.refreshToken', clientId: 'answer.user.id' },
    checks: { 'it is a client': "answer.user.role === 'client'" },
  },
  {
    name: 'Sign in as the craftsman',
    call: 'POST /auth/login',
    as: 'nobody',
    tells: 'Requests that only a craftsman may make send this token.',
    body: signInOf('craftsman'),
    kept: { craftsmanToken: 'answer.token', craftsmanId: 'answer.user.id' },
    checks: { 'it is a craftsman': "answer.user.role === 'craftsman'" },
  },
  {
    name: 'Sign in as the admin',
    call: 'POST /auth/login',
    as: 'nobody',
    tells: 'Staff sign in with "type": "admins".',
    body: signInOf('admin'),
    kept: { adminToken: 'answer.token' },
    checks: { 'it is an admin': "answer.user.role === 'admin'" },
  },
  {
    name: 'Refresh the token of the client',
    call: 'POST /auth/refresh-token',
    as: 'nobody',
    tells: 'A token lives for 15 minutes; an app does this when it is answered 401.',
    body: { refreshToken: '{{refreshToken}}' },
  },
  {
    name: 'See the services',
    call: 'GET /services',
    as: 'nobody',
    tells: 'What a job can be about.',
    query: { lang: 'ar' },
    kept: { serviceId: 'answer[0].id' },
    checks: { 'there are some': 'answer.length > 0' },
  },
  {
    name: 'Post a job',
    call: 'POST /jobs',
    as: 'client',
    tells: 'With its Idempotency-Key the call may be repeated: it makes one job. A new Send has a new key.',
    status: 201,
    checks: { 'it is open': "answer.status === 'Posted'" },
  },
  {
    name: 'Find it nearby',
    call: 'GET /jobs',
    as: 'craftsman',
    tells: 'A craftsman sees open jobs, their place rounded to about 1 km.',
    query: { near: '31.2569,29.9602', radius: '5000', sort: 'newest', limit: '20' },
    checks: {
      'it is among them': "answer.data.some(({ id }) => id === pm.collectionVariables.get('jobId'))",
      'no address is shown': 'answer.data.every(({ address }) => address === undefined)',
    },
  },
  {
    name: 'Quote a price',
    call: 'POST /jobs/{jobId}/quotes',
    as: 'craftsman',
    tells: 'Piastres: 45000 are EGP 450.',
    status: 201,
  },
  {
    name: 'Compare the quotes',
    call: 'GET /jobs/{jobId}/quotes',
    as: 'client',
    tells: 'The client sees all of them.',
    kept: { quoteId: 'answer.data[0].id' },
    checks: { 'there is one': 'answer.data.length === 1' },
  },
  {
    name: 'Open the chat',
    call: 'POST /chat',
    as: 'client',
    tells: 'Between the client and one craftsman of the job.',
    status: 201,
  },
  {
    name: 'Write a message',
    call: 'POST /chat/{chatId}/messages',
    as: 'client',
    tells: 'Before hiring, phone numbers and email addresses are masked for the other side.',
    status: 201,
  },
  {
    name: 'Read the chat',
    call: 'GET /chat/{chatId}/messages',
    as: 'craftsman',
    tells: 'The newest message first.',
    checks: { 'the message has arrived': "answer.data[0].id === pm.collectionVariables.get('messageId')" },
  },
  {
    name: 'Accept the quote',
    call: 'POST /jobs/{jobId}/quotes/{quoteId}/accept',
    as: 'client',
    tells: 'The craftsman is hired; all other quotes are declined.',
    checks: { 'the job is Hired': "answer.status === 'Hired'", 'at the price': 'answer.jobPrice === 45000' },
  },
  moveTo('On The Way', 'The client follows it live: see the sockets of the reference.'),
  moveTo('In Progress', 'The work has begun.'),
  moveTo('Completed', 'The client has 72 hours to confirm it or to dispute it.'),
  {
    name: 'Confirm the work',
    call: 'POST /jobs/{jobId}/confirm',
    as: 'client',
    tells: 'This ends the job; paid money is released.',
    checks: { 'it is confirmed': 'answer.confirmedAt !== null' },
  },
  {
    name: 'Read the notifications',
    call: 'GET /notifications',
    as: 'client',
    tells: 'What was pushed meanwhile.',
    query: { limit: '20' },
    kept: { notificationId: 'answer.data[0].id' },
    checks: { 'there are some': 'answer.data.length > 0' },
  },
  {
    name: 'Mark one as read',
    call: 'POST /notifications/mark-read',
    as: 'client',
    tells: 'As many as were seen.',
  },
  {
    name: 'See the devices',
    call: 'GET /auth/sessions',
    as: 'client',
    tells: 'Every login is a session, which can be ended.',
    kept: { sessionId: 'answer.data.at(-1).id' },
  },
  {
    name: 'Post another job',
    call: 'POST /jobs',
    as: 'client',
    tells: 'It stays open, for the requests of the other folders.',
    status: 201,
  },
  {
    name: 'Quote on it',
    call: 'POST /jobs/{jobId}/quotes',
    as: 'craftsman',
    tells: 'It waits for an answer.',
    status: 201,
  },
]
