/** Vite brings a stylesheet where it is imported. */
declare module '*.css' {}
