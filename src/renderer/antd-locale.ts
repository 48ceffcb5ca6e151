import type { ConfigProviderProps } from 'antd'
import * as chinese from 'antd/es/locale/zh_CN.js'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'

dayjs.locale('zh-cn')

type Locale = NonNullable<ConfigProviderProps['locale']>

/** antd in Chinese. Types see a CommonJS module here, the bundler the ES module that it is; both have it as `default`. */
export const antdLocale = chinese.default as unknown as Locale
