import { z } from 'zod'
import type { ChatRules } from '#config/config.js'
import { appConfigPart, tellApps, type ToldToApps } from '#kernel/app-config.js'
import { messageText } from './chat.schemas.js'

const ChatConfig = z
  .strictObject({
    openDaysAfterJob: z.int().describe('How long after the end of its job a chat can be written in'),
    messageCharacters: z.int().describe('Of one message at most'),
  })
  .meta({ id: 'ChatConfig' })

const messageCharacters = messageText.maxLength ?? 0

export const chatAppConfig = appConfigPart({
  name: 'chat',
  schema: ChatConfig,
  example: { openDaysAfterJob: 30, messageCharacters },
})

export const tellChat = ({ openDaysAfterJob }: ChatRules): ToldToApps =>
  tellApps(chatAppConfig, { openDaysAfterJob, messageCharacters })
