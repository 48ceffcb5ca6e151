/** The address of a dwelling as people write it: 嘉陵花园3号楼2单元502. Empty when nothing is known. */
export function addressText(place: {
  readonly compoundName: string | null
  readonly buildingName: string | null
  readonly unit: string | null
  readonly number: string | null
  readonly address: string | null
}): string {
  const door = [place.compoundName, place.buildingName, place.unit, place.number].map((part) => part ?? '').join('')
  return place.buildingName === null && place.address !== null ? `${place.address}${place.number ?? ''}` : door
}
