/**
 * Preloaded (`--import`) into every process that the local stack starts. The parent holds an IPC channel open and says
 * nothing on it; when the parent is gone, however it went, the channel closes and the child ends itself.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})
process.channel?.unref()
