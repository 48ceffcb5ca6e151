import { Button, Form, Tooltip } from 'antd'
import type { FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { fieldFaultsOf } from '../api/field-faults.ts'
import { shownError } from '../api/shown-error.ts'
import { useConfirmDanger } from '../hooks/use-confirm-danger.ts'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { enterMovesOn } from './enter-moves-on.ts'
import { ErrorNotice } from './error-notice.tsx'
import { focusFirst } from './focus-next.ts'

type FieldName<Values extends object> = Parameters<FormInstance<Values>['setFields']>[0][number]['name']

interface FormGridProps<Values extends object> {
  /** `const [form] = Form.useForm<Values>()`. */
  readonly form: FormInstance<Values>
  readonly initialValues?: Partial<Values>
  /** One column in a drawer, two in a page. */
  readonly columns?: 1 | 2
  /** Saves; a rejection is shown above the buttons, and at the fields it names. */
  readonly onSave: (values: Values) => Promise<unknown>
  /** After saving by 保存 (Ctrl+S). */
  readonly onSaved?: () => void
  /** Offers 保存并继续 (Ctrl+Enter): after saving the form is emptied for the next one and this is called. */
  readonly onNext?: () => void
  /** Esc and 取消; asks first when something would be lost. */
  readonly onCancel?: () => void
  readonly saveLabel?: string
  /** `Form.Item`s; `className="gzb-wide"` spans both columns. */
  readonly children: ReactNode
}

/**
 * Leaves and re-enters the field that has the focus, since a field such as a date takes what was typed when it is left. In
 * between it must be rendered with its new value, or it would take up the old one again.
 */
async function commitField(): Promise<void> {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement)) return
  activeElement.blur()
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  activeElement.focus({ preventScroll: true })
}

/** `members.1.person.name` as antd names it: places in a list are numbers. */
function pathOf(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The first field that antd's validation refused. */
function firstInvalid(fault: unknown): readonly (string | number)[] | undefined {
  if (typeof fault !== 'object' || fault === null || !('errorFields' in fault)) return undefined
  // antd rejects with its ValidateErrorEntity.
  const { errorFields } = fault as { errorFields: readonly { name: readonly (string | number)[] }[] }
  return errorFields[0]?.name
}

/**
 * The form: labels at the left, two columns at most, Enter goes to the next field (Shift+Enter back; a line break in a
 * text area), Ctrl+S saves, Ctrl+Enter saves and goes on, Esc asks when something was changed. Nothing acts while a
 * Chinese word is being composed.
 */
export function FormGrid<Values extends object>(props: FormGridProps<Values>): ReactNode {
  const { form, columns = 1, onSave, onSaved, onNext, onCancel } = props
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [dirty, setDirty] = useState(false)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const confirm = useConfirmDanger()

  useEffect(() => {
    if (!dirty) return undefined
    // Closing the window with something unsaved asks first.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  const save = async (then: 'stay' | 'next'): Promise<void> => {
    if (busy) return
    await commitField()
    let values: Values
    try {
      values = await form.validateFields()
    } catch (fault) {
      const first = firstInvalid(fault)
      if (first !== undefined) form.scrollToField([...first], { focus: true, block: 'center' })
      return
    }
    // An unreadable date has no value: saving now would lose what was typed.
    const unreadable = box?.querySelector<HTMLElement>('.gzb-date-bad input')
    if (unreadable) {
      unreadable.focus()
      return
    }
    setBusy(true)
    setError(null)
    try {
      await onSave(values)
      setDirty(false)
      if (then === 'next' && onNext) {
        form.resetFields()
        onNext()
        if (box) focusFirst(box)
      } else {
        onSaved?.()
      }
    } catch (caught) {
      setError(caught)
      const faults = fieldFaultsOf(shownError(caught))
      form.setFields(
        // The server names a field by its path; whether the form has it is checked by antd at run time.
        faults.map(({ field, message }) => ({
          name: pathOf(field) as unknown as FieldName<Values>,
          errors: [message],
        })),
      )
      const first = faults[0]?.field
      if (first !== undefined) form.scrollToField(pathOf(first), { focus: true })
    } finally {
      setBusy(false)
    }
  }
  const cancel = (): void => {
    if (!onCancel) return
    if (!dirty) {
      onCancel()
      return
    }
    // After this key press: a dialog that opens during it would be closed by the same Esc.
    setTimeout(() => {
      confirm({
        question: '放弃已填写的内容？',
        consequence: '尚未保存的修改不会保留。',
        verb: '放弃',
        act: async () => {
          setDirty(false)
          form.resetFields()
          onCancel()
        },
      })
    })
  }
  // A form in a dialog has its keys while no other dialog, such as the question above, lies over it.
  const inDialog = box !== null && box.closest('[role="dialog"]') !== null
  const onTop = (act: () => void) => (): boolean => {
    const top = [...document.querySelectorAll('[role="dialog"]')]
      .filter((dialog) => dialog.getClientRects().length > 0)
      .at(-1)
    if (inDialog && top?.contains(box) !== true) return false
    act()
    return true
  }
  useShortcuts(
    {
      'ctrl+s': onTop(() => void save('stay')),
      ...(onNext && { 'ctrl+enter': onTop(() => void save('next')) }),
      ...(onCancel && { escape: onTop(cancel) }),
    },
    { inDialog },
  )
  return (
    <Form<Values>
      form={form}
      layout="horizontal"
      colon={false}
      labelWrap
      requiredMark
      disabled={busy}
      scrollToFirstError={{ focus: true }}
      {...(props.initialValues && { initialValues: props.initialValues })}
      className={`gzb-form gzb-form-${String(columns)}`}
      onValuesChange={() => setDirty(true)}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the fields inside */}
      <div ref={setBox} className="gzb-form-fields" onKeyDownCapture={enterMovesOn}>
        {props.children}
      </div>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      <div className="gzb-form-foot">
        <Tooltip title="Ctrl+S">
          <Button type="primary" loading={busy} onClick={() => void save('stay')}>
            {props.saveLabel ?? '保存'}
          </Button>
        </Tooltip>
        {onNext && (
          <Tooltip title="Ctrl+Enter">
            <Button disabled={busy} onClick={() => void save('next')}>
              保存并继续
            </Button>
          </Tooltip>
        )}
        {onCancel && (
          <Button type="text" disabled={busy} onClick={cancel}>
            取消
          </Button>
        )}
        {dirty && <span className="gzb-soft">有未保存的修改</span>}
      </div>
    </Form>
  )
}
