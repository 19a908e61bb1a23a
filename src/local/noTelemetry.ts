import { registerHooks } from 'node:module'

/**
 * Preloaded into Azurite, whose telemetry is off: the library for it, which takes two seconds of processor time to load,
 * is left out.
 */
registerHooks({
  resolve: (name, context, next) =>
    name === 'applicationinsights' ? { url: 'nothing:', format: 'commonjs', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === 'nothing:' ? { format: 'commonjs', source: '', shortCircuit: true } : next(url, context),
})
