import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { lanAddresses, portOf, withLan } from '../../scripts/first-start/lan.js'

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo

const HOME = {
  lo: [at('127.0.0.1', { internal: true })],
  docker0: [at('172.17.0.1')],
  'br-4f5a3b0e': [at('172.18.0.1')],
  tailscale0: [at('100.101.102.103')],
  eth0: [at('10.0.0.7'), at('fe80::1', { family: 'IPv6' })],
  wlan0: [at('192.168.1.20')],
}

describe('npm start -- --lan', () => {
  it('finds the address that a phone reaches', () => {
    expect(lanAddresses(HOME)).toEqual(['192.168.1.20', '10.0.0.7'])
    expect(lanAddresses({ en0: [at('169.254.3.4'), at('172.20.10.2')] })).toEqual(['172.20.10.2'])
  })

  it('listens to the network, and is known by that address', () => {
    const env = { PORT: '4000', HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:4000', LOG_LEVEL: 'info' }
    expect(withLan(env, HOME)).toEqual({
      PORT: '4000',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'http://192.168.1.20:4000',
      WEB_APP_URL: 'http://192.168.1.20:4000',
      LOG_LEVEL: 'info',
    })
    expect(withLan({}, HOME).PUBLIC_URL).toBe('http://192.168.1.20:3000')
    const app = { WEB_APP_URL: 'http://192.168.1.21:5173' }
    expect(withLan(app, HOME)).toMatchObject(app)
  })

  it('says why it cannot', () => {
    expect(() => withLan({}, { lo: HOME.lo })).toThrow('in no network')
    expect(() => withLan({ PORT: '0' }, HOME)).toThrow('set PORT')
  })
})

describe('the port of npm start', () => {
  it('is the one of the environment, where that says one', () => {
    expect([{}, { PORT: '' }, { PORT: '4000' }].map(portOf)).toEqual(['3000', '3000', '4000'])
  })
})
