import { z } from 'zod'
import { patchShape } from './entities/patch-schema.ts'
import { checkCertificatePattern } from './rules/certificate-number.ts'
import { checkWording } from './rules/certificate-wording.ts'
import type { RuleFinding } from './rules/finding.ts'

const withoutError = (findings: readonly RuleFinding[]): boolean =>
  findings.every((finding) => finding.severity !== 'error')

/** Every setting with its default. A stored value that no longer fits falls back to the default of its key. */
export const settingsSchema = z.object({
  /** Minutes without use before the office locks itself. */
  idleMinutes: z.int().min(1).max(120).default(10),
  /** Pattern of certificate numbers, see `shared/rules/certificate-number.ts`. */
  certificatePattern: z
    .string()
    .refine((pattern) => withoutError(checkCertificatePattern(pattern)), { error: '编号格式不正确' })
    .default('略新聘〔{年}〕{序号:3}号'),
  /** Heading of the certificate: 聘书, 聘用证书. */
  certificateTitle: z.string().trim().min(1).max(12).default('聘书'),
  /** Wording of the certificate, fields in braces; see the user guide. */
  certificateWording: z
    .string()
    .refine((wording) => withoutError(checkWording(wording)), { error: '聘书文字不正确' })
    .default('兹聘请{姓名}同志为{街道}{社区}{网格}{角色}，聘期自{起}至{止}。\n特发此证。'),
  /** What a certificate's QR code says of the person: nothing at all, the masked name, the name in full. */
  certificateQr: z.enum(['none', 'maskedName', 'fullName']).default('maskedName'),
  /** Whether certificates carry the photo. */
  certificatePhoto: z.boolean().default(false),
  /** Who issues certificates; empty for the community's party branch. */
  certificateIssuer: z.string().max(60).default(''),
  /** Default length of a term in years. */
  termYears: z.int().min(1).max(5).default(1),
  /** Duties as boards print them, one line each. */
  captainDuties: z
    .string()
    .max(400)
    .default('统筹本网格各项工作\n掌握社情民意，及时受理居民诉求\n组织网格党员开展服务\n协调解决或逐级上报问题'),
  officerDuties: z
    .string()
    .max(400)
    .default(
      '统筹协调本级网格工作，督促按期办结\n每日汇总民情，能办即办\n解决不了的事项逐级上报\n定期走访，听取居民意见',
    ),
  memberDuties: z
    .string()
    .max(400)
    .default('经常走访入户，收集社情民意\n排查安全隐患和矛盾纠纷\n宣传政策，代办便民服务\n关爱老弱病残等困难居民'),
  supervisorDuties: z.string().max(400).default('监督网格工作落实\n收集并反映居民意见'),
  /** Whether a board may show the private phone of somebody without a public one. */
  boardPrivatePhone: z.boolean().default(false),
  /** Size of the interface's type in px: 14, 16 or 18. */
  fontSize: z.union([z.literal(14), z.literal(16), z.literal(18)]).default(14),
})

/** Some of the settings, to change them: what is left out stays as it is. */
export const settingsPatchSchema: z.ZodType<Partial<Settings>, Partial<Settings>> = patchShape(
  settingsSchema.shape,
) as never // the same shape in and out, since no setting is transformed

/** The settings of an office. */
export type Settings = z.output<typeof settingsSchema>

/** The name of one setting. */
export type SettingKey = keyof Settings

/** The defaults. */
export const defaultSettings: Settings = settingsSchema.parse({})
