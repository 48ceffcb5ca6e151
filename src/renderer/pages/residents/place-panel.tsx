import { Button, Input, Tree } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import { hasPlacePart, placeParts, placeText } from '../../../shared/rules/place-text.ts'
import { useElementSize } from '../../hooks/use-element-size.ts'
import type { CompoundNode } from './resident-rows.ts'

interface PlacePanelProps {
  readonly places: readonly CompoundNode[]
  /** The building chosen, or null. */
  readonly at: string | null
  readonly onChoose: (buildingId: string) => void
}

interface TreeItem {
  readonly key: string
  readonly title: ReactNode
  readonly selectable: boolean
  readonly children: TreeItem[]
}

/** The tree of compounds and buildings with its search by any parts of the address: `嘉陵 3栋`. */
export function PlacePanel({ places, at, onChoose }: PlacePanelProps): ReactNode {
  const [text, setText] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [box, size] = useElementSize<HTMLDivElement>()
  const items = useMemo(() => itemsOf(places, text), [places, text])
  const open = items.map(({ key }) => key).filter((key) => text !== '' || !closed.has(key))
  return (
    <nav className="gzb-tree" aria-label="小区和楼栋">
      <div className="gzb-tree-search">
        <Input
          allowClear
          aria-label="查找楼栋"
          placeholder="小区、楼号、地址"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="gzb-tree-box" ref={box}>
        {size.height > 0 && items.length > 0 && (
          <Tree<TreeItem>
            blockNode
            virtual
            height={size.height}
            motion={false}
            treeData={items}
            selectedKeys={at === null ? [] : [at]}
            expandedKeys={open}
            onExpand={(keys) => {
              const kept = new Set(keys.map(String))
              setClosed(new Set(items.map(({ key }) => key).filter((key) => !kept.has(key))))
            }}
            onSelect={(_keys, { node }) => onChoose(node.key)}
          />
        )}
        {items.length === 0 && text !== '' && (
          <p className="gzb-tree-none gzb-soft">
            没有名称或地址含“{text}”的楼栋。
            <Button type="link" size="small" onClick={() => setText('')}>
              清除
            </Button>
          </p>
        )}
      </div>
    </nav>
  )
}

function itemsOf(places: readonly CompoundNode[], text: string): TreeItem[] {
  const parts = text.split(/\s+/u).flatMap((word) => placeParts(word))
  return places.flatMap(({ compound, buildings }): TreeItem[] => {
    const own = [compound?.name, compound?.address].map((part) => placeText(part ?? '')).join('/')
    const shown = buildings.filter((one) =>
      parts.every((part) => hasPlacePart(`${own}/${placeText(one.name)}/${placeText(one.address ?? '')}`, part)),
    )
    if (parts.length > 0 && shown.length === 0 && !parts.every((part) => hasPlacePart(own, part))) return []
    return [
      {
        key: compound?.id ?? 'none',
        selectable: false,
        title: (
          <span className="gzb-tree-item">
            <span className="gzb-tree-name">{compound?.name ?? '不在小区的楼栋'}</span>
            <span className="gzb-tree-note gzb-soft">{shown.length} 栋</span>
          </span>
        ),
        children: shown.map((one) => ({
          key: one.id,
          selectable: true,
          title: (
            <span className="gzb-tree-item">
              <span className="gzb-tree-name">{one.name}</span>
              <span className="gzb-tree-note gzb-soft">
                {one.households} 户 {one.people} 人
              </span>
            </span>
          ),
          children: [],
        })),
      },
    ]
  })
}
