export const UNUSED_UPLOAD = 'upload.unused'
