import express, { type Router } from 'express'
import { getAbsoluteFSPath } from 'swagger-ui-dist'

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Craftworks API</title>
    <link rel="stylesheet" href="./docs/assets/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="./docs/assets/swagger-ui-bundle.js"></script>
    <script src="./docs/start.js"></script>
  </body>
</html>
`

const START = `window.ui = SwaggerUIBundle({ url: './openapi.json', dom_id: '#swagger-ui', deepLinking: true })\n`

/** `/api/openapi.json` and the page that shows it, `/api/docs`; everything is served from here, nothing from outside. */
export const referencePage = (makeDocument: () => object): Router => {
  // strict: the page's relative addresses hold without a slash at its end only
  const router = express.Router({ strict: true })
  let document: object | undefined
  router.get('/openapi.json', (_request, response) => {
    document ??= makeDocument()
    response.json(document)
  })
  router.get('/docs', (_request, response) => {
    response.type('html').send(PAGE)
  })
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(START)
  })
  router.use('/docs/assets', express.static(getAbsoluteFSPath(), { index: false, maxAge: '1d' }))
  return router
}
