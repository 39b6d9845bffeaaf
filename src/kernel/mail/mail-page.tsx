import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { render } from '@react-email/render'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { MailBlock, MailContent } from './mail-content.js'
import { DARK_CSS, DIRECTION, mailStyle } from './mail-style.js'
import { greetingOf, PRODUCT } from './mail-words.js'

type Style = ReturnType<typeof mailStyle>

const Block = ({ block, style }: { block: MailBlock; style: Style }) => {
  if ('code' in block) {
    return (
      <Text className="code" dir="ltr" style={style.code}>
        {block.code}
      </Text>
    )
  }
  if ('text' in block) {
    return (
      <Text className="text" style={style.text}>
        {block.text}
      </Text>
    )
  }
  return (
    <ul className="text" style={style.list}>
      {block.lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

const Footer = ({ footer, style }: { footer: MailContent['footer']; style: Style }) => (
  <Section style={style.footer}>
    <Text className="faint" style={style.faint}>
      {footer.reason}
    </Text>
    {footer.links.length > 0 && (
      <Text className="faint" style={style.faint}>
        {footer.links.map(({ url, text }, index) => (
          <span key={url}>
            {index > 0 && ' · '}
            <Link className="faint" href={url} style={style.faintLink}>
              {text}
            </Link>
          </span>
        ))}
      </Text>
    )}
  </Section>
)

const MailPage = ({ content }: { content: MailContent }) => {
  const { language, subject, preheader, blocks, action, afterwards = [], footer } = content
  const style = mailStyle(language)
  const dir = DIRECTION[language]
  const rows = (all: readonly MailBlock[]) =>
    all.map((block, index) => <Block key={index} block={block} style={style} />)
  return (
    <html lang={language} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{DARK_CSS}</style>
      </Head>
      <Body dir={dir} className="page" style={style.page}>
        <Preview>{preheader}</Preview>
        <Container dir={dir} style={style.container}>
          <Text className="brand" style={style.wordmark}>
            <span style={style.mark}>{PRODUCT.charAt(0)}</span>
            &nbsp;&nbsp;{PRODUCT}
          </Text>
          <Section className="card" style={style.card}>
            <h1 className="text" style={style.heading}>
              {subject}
            </h1>
            <Text className="text" style={style.text}>
              {greetingOf(content)}
            </Text>
            {rows(blocks)}
            {action && (
              <Section style={style.actionRow}>
                <Button href={action.url} style={style.action}>
                  {action.text}
                </Button>
              </Section>
            )}
            {rows(afterwards)}
          </Section>
          <Footer footer={footer} style={style} />
        </Container>
      </Body>
    </html>
  )
}

/** The HTML part of a mail; React escapes every word of it. */
export const mailHtml = (content: MailContent): Promise<string> => render(<MailPage content={content} />)
