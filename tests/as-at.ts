/** The day on which the tests read the real manual: fixed, so that they say the same tomorrow. */
export const AS_AT = '2026-11-26';
