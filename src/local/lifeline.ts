/**
 * Preloaded (`--import`) into every process that the local stack starts. The parent holds an IPC channel open and says
 * nothing on it. When the channel closes, because the parent asks the process to end or because the parent is gone,
 * however it went, the process ends as on Ctrl-C: with its own handler where it has one, at once where it has none.
 */
process.once('disconnect', () => {
  if (!process.emit('SIGINT', 'SIGINT')) process.exit(0)
  setTimeout(() => process.exit(1), 15_000).unref()
})
process.channel?.unref()
