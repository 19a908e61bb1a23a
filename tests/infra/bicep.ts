import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'

await Parser.init()
const parser = new Parser()
parser.setLanguage(
  await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')),
)

/** The syntax tree of a Bicep file. There is no compiler on npm; this sees syntax only, not types or property names. */
export const parseBicep = (source: string): Node => {
  const tree = parser.parse(source)
  if (tree === null) throw new Error('no tree')
  return tree.rootNode
}

/** Where the syntax breaks, as `line: text`. */
export const syntaxErrors = (root: Node): string[] => {
  const here = root.isError || root.isMissing ? [`${root.startPosition.row + 1}: ${root.text}`] : []
  return [...here, ...root.children.flatMap(syntaxErrors)]
}

const declared = (root: Node, kind: string) =>
  root
    .descendantsOfType(kind)
    .map((node) => ({ node, name: node.namedChildren.find((c) => c.type === 'identifier')?.text ?? '' }))

/** The parameters: names, and whether a value must be given. */
export const parameters = (root: Node): { name: string; required: boolean }[] =>
  declared(root, 'parameter_declaration').map(({ node, name }) => ({
    name,
    required: !node.children.some((c) => c.type === '='),
  }))

/** The resources by symbolic name: the type without its API version, and the node to look into. */
export const resources = (root: Node): Map<string, { type: string; node: Node }> =>
  new Map(
    declared(root, 'resource_declaration').map(({ node, name }) => {
      const type = node.namedChildren.find((c) => c.type === 'string')?.text.slice(1, -1) ?? ''
      return [name, { type: type.split('@')[0] ?? '', node }]
    }),
  )

/** Every property inside a node by its key, values as written; a key that comes twice keeps its last value. */
export const properties = (node: Node): Map<string, string> =>
  new Map(node.descendantsOfType('object_property').map((p) => [p.child(0)?.text ?? '', p.child(2)?.text ?? '']))

/** Names used in expressions that nothing declares and that are not called as functions. */
export const unknownNames = (root: Node): string[] => {
  const kinds = ['parameter_declaration', 'variable_declaration', 'resource_declaration', 'output_declaration']
  const known = new Set(kinds.flatMap((kind) => declared(root, kind).map(({ name }) => name)))
  return root
    .descendantsOfType('identifier')
    .filter(({ parent }) => !/^(decorator|call_expression)$/.test(parent?.type ?? ''))
    .filter((id) => !(id.parent?.type === 'object_property' && id.parent.child(0)?.id === id.id))
    .map(({ text }) => text)
    .filter((name) => !known.has(name))
}
