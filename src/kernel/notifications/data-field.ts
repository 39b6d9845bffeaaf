/** One field of what an app gets with a notification. All values are text: FCM knows no other, and apps parse one form. */
export interface DataField {
  readonly text: string
  readonly example: string
}

export type DataFields = Readonly<Record<string, DataField>>

export const dataField = (text: string, example: string): DataField => ({ text, example })

/** The id of something; its example is no id that exists. */
export const idField = (text: string): DataField => dataField(text, '68f0c2a4e1b2c3d4e5f60733')

/** One of a closed list of words. */
export const choiceField = (text: string, choices: readonly string[]): DataField =>
  dataField(`${text}: ${choices.map((choice) => `\`${choice}\``).join(', ')}`, choices[0] ?? '')

/** Money, which is a whole number of piastres also as text. */
export const amountField = (text: string): DataField => dataField(`${text}, in piastres`, '45000')
