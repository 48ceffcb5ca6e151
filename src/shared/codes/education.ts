import type { CodeTable } from './code-table.ts'

/** 学历, the main grades of GB/T 4658; the finer values (毕业, 结业, 肄业) are read as their grade. */
export const educationCodes: CodeTable = {
  name: 'education',
  title: '学历',
  source: 'GB/T 4658',
  matchesByCode: true,
  entries: [
    { code: '10', label: '研究生', aliases: ['研究生教育', '博士', '硕士', '博士研究生', '硕士研究生'] },
    { code: '20', label: '大学本科', aliases: ['本科', '大学', '本科毕业'] },
    { code: '30', label: '专科教育', aliases: ['大专', '专科', '大学专科', '高职'] },
    { code: '40', label: '中等职业教育', aliases: ['中专', '职高', '技校', '中职'] },
    { code: '60', label: '普通高中', aliases: ['高中', '高中毕业'] },
    { code: '70', label: '初中', aliases: ['初级中学', '初中毕业'] },
    { code: '80', label: '小学', aliases: ['小学毕业'] },
    { code: '90', label: '其他', aliases: ['文盲', '文盲或半文盲', '其它'] },
  ],
}
