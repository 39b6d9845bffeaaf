export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
export type FileType = PictureType | 'application/pdf'

/** What a picture may be wherever one is taken. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
] as const satisfies readonly PictureType[]

/** What people call them. */
export const TYPE_NAMES: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
}

/** A file that came with a call. It lies on the disk until the call is answered. */
export interface UploadedFile {
  /** The form field it came in. */
  readonly field: string
  readonly path: string
  readonly bytes: number
  /** Of its content, SHA-256 in base64url: tells whether a repeated call brings the same file. */
  readonly digest: string
  readonly type: FileType
}

const AT_BRAND = 8
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** ISO base media files name their kind by a brand. */
const nameOfBrand = (brand: string): string => {
  if (HEIC_BRANDS.has(brand)) return 'HEIC'
  if (brand === 'avif' || brand === 'avis') return 'AVIF'
  return brand === 'qt  ' ? 'MOV' : 'MP4'
}

const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ['\xff\xd8\xff', 'JPG'],
  ['\x89PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['%PDF-', 'PDF'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['PK\x03\x04', 'ZIP'],
]

/** What people call the type of a file that begins so, for telling them what they sent; `unknown` for most. */
export const nameOfType = (head: Buffer): string => {
  const start = head.toString('latin1', 0, 256)
  if (start.startsWith('ftyp', 4)) return nameOfBrand(start.slice(AT_BRAND, AT_BRAND + 4))
  if (start.startsWith('RIFF') && start.startsWith('WEBP', AT_BRAND)) return 'WebP'
  const [, name] = SIGNATURES.find(([signature]) => start.startsWith(signature)) ?? []
  if (name !== undefined) return name
  if (/<svg[\s>]/i.test(start)) return 'SVG'
  return /^\s*<(?:!doctype|html)/i.test(start) ? 'HTML' : 'unknown'
}
