import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { MAX_PHOTO_BYTES, UploadView } from './uploads.schemas.js'

export const uploadRoutes = endpoints(
  { name: 'uploads', basePath: '/services/uploads', tag: 'Uploads' },
  {
    create: {
      method: 'post',
      path: '/',
      summary: 'Upload a picture',
      description:
        'A file `file` (JPG, PNG, GIF or WebP, at most 10 MB). It is written anew: upright, at most 2,560 pixels on a side, and without metadata such as the place where it was taken. The `id` names it in JSON for a day, for one thing that shows it: a job, the portfolio, a service. Counted by user: pictures a minute, bytes a day and in all.',
      access: 'signed-in',
      upload: {
        field: 'file',
        maxFiles: 1,
        maxBytes: MAX_PHOTO_BYTES,
        types: PICTURE_TYPES,
        keep: { folder: 'uploads', unused: 'stays' },
      },
      reply: { status: 201, body: UploadView },
      errors: [],
      idempotent: true,
      example: {
        reply: {
          id: '68f0c2a4e1b2c3d4e5f60755',
          url: 'https://res.cloudinary.com/craftworks/image/upload/v1/uploads/6f1d2c9a7b3e4f5061728394.jpg',
          width: 1920,
          height: 2560,
          bytes: 812_345,
          contentType: 'image/jpeg',
          expiresAt: '2026-11-22T09:00:00.000Z',
        },
      },
    },
  },
)
