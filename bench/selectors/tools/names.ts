export const showhowName = 'Showhow, first selector';
export const inOrderName = 'Showhow, in order';
