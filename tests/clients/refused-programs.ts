import type { AppClient } from './app-client.js'

/**
 * Programs that the generated types must refuse; `npm run typecheck` fails when they accept one. Never run.
 */
export const refusedPrograms = async ({ api }: AppClient): Promise<void> => {
  // @ts-expect-error no such path
  await api.GET('/no-such-path')
  // @ts-expect-error the path needs the job
  await api.GET('/jobs/{jobId}')
  // @ts-expect-error a page is a number
  await api.GET('/jobs', { params: { query: { page: 'first' } } })
  // @ts-expect-error no such status
  await api.GET('/jobs', { params: { query: { status: ['Lost'] } } })
  // @ts-expect-error a price is a number
  await api.POST('/jobs/{jobId}/quotes', { params: { path: { jobId: '' } }, body: { price: '450' } })
  // @ts-expect-error photos are files or ids, no numbers
  await api.POST('/jobs', { body: { photos: [1] } })
  // @ts-expect-error a file is no text
  await api.POST('/services/uploads', { body: { file: 'photo.png' } })

  const { error } = await api.POST('/auth/login', {
    body: { loginIdentifier: '', password: '', type: 'clients' },
  })
  // @ts-expect-error no such code
  if (error?.code === 'NO_SUCH_CODE') return
}
