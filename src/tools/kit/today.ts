import { dayInLondon, type IsoDate } from '../../manual/dates.ts';

/** The day it is in England by the reader's clock: for what is late now, which the day of the build cannot know. The one place a tool reads it. */
export const today = (): IsoDate => dayInLondon(new Date(Date.now()));
