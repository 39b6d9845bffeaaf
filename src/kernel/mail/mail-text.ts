import type { MailBlock, MailContent, MailLink } from './mail-content.js'
import { greetingOf } from './mail-words.js'

/** The line before a signature, by which mail programs know it. */
const SIGNATURE = '-- '

const textOf = (block: MailBlock): string => {
  if ('lines' in block) return block.lines.map((line) => `- ${line}`).join('\n')
  return 'code' in block ? block.code : block.text
}

const linkText = ({ url, text }: MailLink): string => `${text}:\n${url}`

/** The plain-text part: all that the other part says, each address on a line of its own. */
export const mailText = (content: MailContent): string => {
  const { blocks, action, afterwards = [], footer } = content
  const paragraphs = [
    greetingOf(content),
    ...blocks.map(textOf),
    ...(action ? [linkText(action)] : []),
    ...afterwards.map(textOf),
    [SIGNATURE, footer.reason, ...footer.links.map(linkText)].join('\n'),
  ]
  return `${paragraphs.join('\n\n')}\n`
}
