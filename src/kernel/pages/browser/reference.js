/* global Scalar */
/** Shows the reference, and signs in with a demo account where there are some. */
const configuration = {
  url: './openapi.json',
  // Calls go to this server as they are: no proxy, no fonts, no counting, no services of the vendor.
  proxyUrl: '',
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'direct',
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  hideModels: false,
  orderSchemaPropertiesBy: 'preserve',
  operationTitleSource: 'summary',
  showOperationId: true,
  persistAuth: false,
  authentication: { preferredSecurityScheme: 'bearer' },
}
const reference = Scalar.createApiReference('#reference', configuration)

const tokenOf = async (login) => {
  const response = await fetch('./auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: login,
  })
  const body = await response.json()
  if (!response.ok) throw new Error(body.message)
  return body.token
}

const signIn = document.querySelector('#sign-in')
signIn?.addEventListener('change', async () => {
  signIn.disabled = true
  try {
    const token = signIn.value ? await tokenOf(signIn.value) : ''
    reference.updateConfiguration({
      ...configuration,
      authentication: { preferredSecurityScheme: 'bearer', securitySchemes: { bearer: { token } } },
    })
  } catch (error) {
    signIn.value = ''
    alert(error.message)
  } finally {
    signIn.disabled = false
  }
})
