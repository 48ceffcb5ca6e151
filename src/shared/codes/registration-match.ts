import type { CodeTable } from './code-table.ts'

/** 人户一致: whether a household lives where it is registered (domain §3.2). */
export const registrationMatchCodes: CodeTable<'01' | '02'> = {
  name: 'registrationMatch',
  title: '人户一致',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: [
    { code: '01', label: '人户一致', aliases: ['一致', '是'] },
    { code: '02', label: '人户分离', aliases: ['不一致', '否', '分离'] },
  ],
}
