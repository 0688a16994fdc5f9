export const showhowName = 'Showhow, first selector';
