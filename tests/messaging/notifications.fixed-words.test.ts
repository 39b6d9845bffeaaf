import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { users } from '#features/identity/users/users.compose.js'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { DAY, HOUR, MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, happen, pushesTo, redeliver, textsTo, toldTo } from '../support/notified.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const TITLE = 'Visit evil.example now'
const WORDS = /Stranger|Mahmoud|evil|Visit/

describe('mails because of an address that nobody has proved', () => {
  const { log, lines } = recordLog('info')
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({
      log,
      env: { ...SIGNED_IN_FOR_LONG, UNVERIFIED_MAILS_PER_DAY: '3', NOTIFICATIONS_PER_SENDER_PER_HOUR: '6' },
    })
  })
  afterAll(() => app.close())

  let stranger: Person
  beforeEach(async () => {
    stranger = await app.a.client({ isVerified: false, firstName: 'Stranger' })
  })

  const invite = async (craftsman: Person, client: Person = stranger) => {
    const job = await app.a.job({ client, title: TITLE })
    await app.settle()
    app.clock.advance(SECOND)
    const facts = { jobId: job.id, clientId: client.id, craftsmanId: craftsman.id }
    await happen(app, invitationSent, { invitationId: newId(), ...facts })
    await app.settle()
  }

  it.each([
    ['en', 'News about an invitation'],
    ['ar', 'جديد بشأن دعوة'],
  ] as const)('hold words of ours alone (%s)', async (language, subject) => {
    const craftsman = await app.a.craftsman({ language })
    await app.as(craftsman).post('/notifications/preferences', {
      kinds: [{ kind: 'invitation.sent', sms: true }],
    })
    await invite(craftsman)
    const [mail, ...more] = await app.mailsTo(craftsman.email)
    expect(more).toEqual([])
    expect(mail!.subject).toBe(subject)
    expect(mail!.text + mail!.html).not.toMatch(WORDS)
    expect(mail!.text).toContain('/jobs/')
    const [text] = await textsTo(app, craftsman)
    expect(text!.text).toContain(subject)
    expect(text!.text).not.toMatch(WORDS)
  })

  it('leave the app as it is, where it is seen who wrote', async () => {
    const craftsman = await app.a.craftsman()
    await deviceOf(app, craftsman)
    await invite(craftsman)
    const [told] = await toldTo(app, craftsman)
    expect(told!.message).toContain('Stranger')
    const [push] = await pushesTo(app, craftsman)
    expect(push!.body).toContain('Stranger')
  })

  it('hold them also where the reader has proved none', async () => {
    const craftsman = await app.a.craftsman({ isVerified: false })
    const before = (await app.mailsTo(craftsman.email)).length
    await invite(craftsman, await app.a.client({ firstName: 'Stranger' }))
    const mails = await app.mailsTo(craftsman.email)
    expect(mails).toHaveLength(before + 1)
    expect(mails[0]!.subject).toBe('News about an invitation')
    expect(mails[0]!.text).not.toMatch(WORDS)
  })

  it('are few a day, whoever causes them, and each is counted once', async () => {
    const craftsman = await app.a.craftsman()
    const count = async () => (await app.mailsTo(craftsman.email)).length
    const dropped = () => lines.filter(({ message }) => message.startsWith('not mailed'))
    for (let n = 0; n < 5; n++) {
      await invite(craftsman, await app.a.client({ isVerified: false }))
      if (n === 0) await redeliver(app)
    }
    expect(await count()).toBe(3)
    const line = { user: craftsman.id, kinds: ['invitation.sent'], notifications: 1 }
    expect(dropped()).toMatchObject([line, line])
    expect(JSON.stringify(dropped())).not.toContain(craftsman.email)
    await redeliver(app)
    expect(await count()).toBe(3)
    expect(await toldTo(app, craftsman)).toHaveLength(5)
    await invite(craftsman, await app.a.client())
    expect(await count()).toBe(4)
    app.clock.advance(DAY)
    await invite(craftsman)
    expect(await count()).toBe(5)
  })

  it('are left out of a digest when there were enough of them, and keep no news of others from being mailed', async () => {
    const client = await app.a.client()
    const job = await app.a.job({ client })
    const quoted = async (...names: readonly [firstName: string, isVerified: boolean][]) => {
      for (const [firstName, isVerified] of names) {
        await app.a.quote({ job, craftsman: await app.a.craftsman({ firstName, isVerified }) })
      }
      await app.settle()
      app.clock.advance(MINUTE)
      return app.mailsTo(client.email)
    }
    const [mixed] = await quoted(['Stranger', false], ['Karim', true])
    expect(mixed!.text).toContain('Karim')
    expect(mixed!.text).not.toContain('Stranger')
    expect(mixed!.text.match(/^- /gm)).toHaveLength(2)
    for (let n = 0; n < 2; n++) await quoted(['Stranger', false])
    expect(await quoted(['Stranger', false], ['Stranger', false])).toHaveLength(3)
    const [mail, ...earlier] = await quoted(['Stranger', false], ['Karim', true], ['Tarek', true])
    expect(earlier).toHaveLength(3)
    expect(mail!.subject).toBe('2 new quotes on “Kitchen tap leaks”')
    expect(mail!.text).toMatch(/^- .*Karim.*\n- .*Tarek/m)
    expect(mail!.text).not.toContain('Stranger')
  })

  it('of what only we say are as always', async () => {
    const person = await app.a.client({ isVerified: false })
    await app.settle()
    app.clock.advance(SECOND)
    const body = { currentPassword: person.password, newPassword: 'another good horse' }
    await app.as(person).put('/users/change-password', body).expect(200)
    expect((await app.mailsTo(person.email))[0]!.subject).toBe('Your password was changed')
  })

  it('quote words of others with dead links where both have proved theirs', async () => {
    const craftsman = await app.a.craftsman()
    await invite(craftsman, await app.a.client())
    const [mail] = await app.mailsTo(craftsman.email)
    expect(mail!.text.replaceAll('\u200b', '')).toContain(`“${TITLE}”`)
    expect(mail!.text + mail!.html).not.toContain('evil.example')
  })

  it('go on when one has left: nobody speaks for them', async () => {
    const craftsman = await app.a.craftsman()
    const client = await app.a.client({ firstName: 'Stranger' })
    const job = await app.a.job({ client, title: TITLE })
    await app.settle()
    await app.database
      .collection('users')
      .updateOne({ email: client.email }, { $set: { deactivatedAt: app.clock.now() } })
    const facts = { jobId: job.id, clientId: client.id, craftsmanId: craftsman.id }
    await happen(app, invitationSent, { invitationId: newId(), ...facts })
    expect((await app.mailsTo(craftsman.email))[0]!.text).not.toMatch(WORDS)
  })

  it('and texts go to no number that nobody has proved', async () => {
    const craftsman = await app.a.craftsman({ isVerified: false })
    await app.as(craftsman).post('/notifications/preferences', {
      kinds: [{ kind: 'invitation.sent', sms: true }],
    })
    await invite(craftsman)
    expect(await textsTo(app, craftsman)).toEqual([])
    await app.application.database.transaction((tx) =>
      app.application.offersOf(users).proofs.provePhone(tx, craftsman.id, craftsman.phone),
    )
    await invite(craftsman)
    expect(await textsTo(app, craftsman)).toHaveLength(1)
  })

  it('or any are disturbed by one user only so often an hour, and the app shows the rest', async () => {
    const [craftsman, client, other] = [await app.a.craftsman(), await app.a.client(), await app.a.client()]
    for (let n = 0; n < 8; n++) await invite(craftsman, client)
    expect(await app.mailsTo(craftsman.email)).toHaveLength(6)
    expect(await toldTo(app, craftsman)).toHaveLength(8)
    await invite(craftsman, other)
    expect(await app.mailsTo(craftsman.email)).toHaveLength(7)
    app.clock.advance(HOUR)
    await invite(craftsman, client)
    expect(await app.mailsTo(craftsman.email)).toHaveLength(8)
  })
})
