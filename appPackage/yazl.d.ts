/** The part of yazl that build.ts uses; the package brings no types of its own. */
declare module 'yazl' {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream
    addBuffer(content: Buffer, name: string, options?: { mtime?: Date; forceDosTimestamp?: boolean }): void
    end(): void
  }
}
