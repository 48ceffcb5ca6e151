import type { operatorRoles } from '../../../shared/entities/operator.ts'

/** What an operator is in the office, as screens word it. */
export const operatorRoleLabels: Readonly<Record<(typeof operatorRoles)[number], string>> = {
  leader: '负责人',
  clerk: '工作人员',
  noteTaker: '记录员',
  administrator: '管理员',
}
