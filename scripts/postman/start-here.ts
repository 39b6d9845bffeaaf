import { type ApiDocument, type Call, callsOf } from '../clients/document.js'
import type { Folder, Item } from './collection.js'
import { jsonBody, requestsOf, urlOf } from './requests.js'
import { expectAnswer } from './scripts-of.js'
import { type Step, mainStory } from './main-story.js'
import { KEPT } from './variables.js'

const itemOf = (
  document: ApiDocument,
  call: Call,
  { step, position }: { step: Step; position: number },
): Item => {
  const [made] = requestsOf(document, call, { description: step.tells, caller: step.as })
  if (!made) throw new Error(`${step.call} cannot be called`)
  const [, path = ''] = step.call.split(' ')
  const query = Object.entries(step.query ?? {}).map(([key, value]) => ({ key, value }))
  const needed = made.request.url.query?.filter(({ disabled }) => !disabled) ?? []
  const { status = 200, checks = {}, kept = KEPT[step.call] ?? {} } = step
  return {
    name: `${String(position).padStart(2, '0')} ${step.name}`,
    request: {
      ...made.request,
      url: urlOf(path, [...needed, ...query]),
      ...(step.body && { body: jsonBody(step.body) }),
    },
    response: [],
    event: [expectAnswer({ status, kept, checks })],
  }
}

/** The first folder: sent one after the other, or with Run, it fills the variables that all others use. */
export const startHere = (document: ApiDocument): Folder => {
  const calls = new Map(callsOf(document).map((call) => [call.name, call]))
  return {
    name: 'Start here',
    description:
      'One job from posting to confirmation, with the demo logins of `npm start`. Send the requests from top to bottom, or Run the folder: it signs in and keeps tokens and ids for all other requests.',
    item: mainStory.map((step, index) => {
      const call = calls.get(step.call)
      if (!call) throw new Error(`the document has no ${step.call}`)
      return itemOf(document, call, { step, position: index + 1 })
    }),
  }
}
