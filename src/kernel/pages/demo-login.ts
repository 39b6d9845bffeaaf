/** An account of the sample data, for trying the API on a development server. Nobody has any in production. */
export interface DemoLogin {
  readonly role: string
  /** What `POST /auth/login` is sent. */
  readonly body: { readonly loginIdentifier: string; readonly password: string; readonly type: string }
}
