/** Days that a person has chosen, as times: from the first moment of the one to the last of the other, where they are. */
interface Period {
  from?: string;
  until?: string;
}

const timeOf = (day: string, time: string): string | null => {
  const at = new Date(`${day}T${time}`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

export function periodOf(fromDay: string, untilDay: string): Period & Record<string, string> {
  const from = timeOf(fromDay, '00:00:00');
  const until = timeOf(untilDay, '23:59:59.999');
  return { ...(from !== null && { from }), ...(until !== null && { until }) };
}
