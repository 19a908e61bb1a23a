// In place of libraries that ours bring along and that nothing here ever calls: they would be loaded anew for each test
// file. Whatever is taken from it is a class without anything, so that others can be built on it.
const nothing = new Proxy(class {}, {
  get: (target, name) => (typeof name === 'symbol' || name in target || name === 'then' ? target[name] : nothing),
})
module.exports = nothing
