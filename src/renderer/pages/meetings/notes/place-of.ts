/** A list with `item` behind the one named, in front of all for null; an item that is there already moves. */
export function placeOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  item: Item,
  afterId: string | null,
): readonly Item[] {
  const others = items.filter(({ id }) => id !== item.id)
  const place = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1
  return afterId !== null && place === 0 ? [...others, item] : others.toSpliced(place, 0, item)
}
