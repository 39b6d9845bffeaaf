import type { DeviceToken } from './device-tokens.service.js'

export const viewDeviceToken = ({ _id, token, platform, createdAt }: DeviceToken) => ({
  id: _id.toHexString(),
  token,
  platform,
  createdAt: createdAt.toISOString(),
})
