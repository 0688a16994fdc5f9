export function chromiumPath(): string | null;
export function firefoxPath(): string | null;
export function sandboxArguments(): string[];
