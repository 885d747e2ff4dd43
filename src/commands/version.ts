/** The version of the product; `npm run dist` checks that package.json says the same. */
export const VERSION = '0.1.0'
