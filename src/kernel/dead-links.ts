const ZERO_WIDTH_SPACE = '\u200B'
/** Where mail programs see a link: a scheme, a dot between letters or digits, and the sign of an address. */
const LINK_SIGNS = /:(?=\/\/)|(?<=[\p{L}\p{N}])[.\u3002\uFF0E](?=[\p{L}\p{N}])|[@\uFF20](?=\S)/gu

/**
 * What somebody has typed, for a mail of ours to somebody else: it reads the same, and no mail program makes a link of it.
 */
export const withDeadLinks = (text: string): string => text.replace(LINK_SIGNS, `$&${ZERO_WIDTH_SPACE}`)
