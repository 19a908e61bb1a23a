import { readFileSync } from 'node:fs'
import { pngPixels, pngSize } from './png.ts'

const icon = (name: string) => readFileSync(new URL(`../../appPackage/${name}`, import.meta.url))

test('the colour icon is 192 by 192', () => {
  expect(pngSize(icon('color.png'))).toEqual({ width: 192, height: 192 })
})

test('the outline icon is 32 by 32', () => {
  expect(pngSize(icon('outline.png'))).toEqual({ width: 32, height: 32 })
})

test('the outline icon is white on nothing: Teams draws it on colours of its own', () => {
  const pixels = pngPixels(icon('outline.png'))
  const seen = pixels.filter(([, , , alpha]) => alpha > 0)
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.length).toBeLessThan(pixels.length / 2)
  expect(seen.filter(([red, green, blue]) => Math.min(red, green, blue) < 250)).toEqual([])
})

test('what is not a PNG has no size', () => {
  expect(() => pngSize(icon('color.svg'))).toThrow('not a PNG')
})
