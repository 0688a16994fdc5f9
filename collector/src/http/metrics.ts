/** Figures for Prometheus: how many and how fast, never who. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** `route` as it is written down, never as it was asked for. */
  answered: (method: string, route: string, status: number, seconds: number) => void;
  received: (what: 'chunk' | 'session', bytes: number) => void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'showhow_http_request_seconds',
    help: 'Time until requests were answered',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const bytes = new Counter({
    name: 'showhow_received_bytes_total',
    help: 'Bytes that were stored, or sessions as they are uncompressed',
    labelNames: ['what'],
    registers,
  });
  const things = new Counter({
    name: 'showhow_received_total',
    help: 'Chunks and sessions that were stored',
    labelNames: ['what'],
    registers,
  });
  return {
    registry,
    answered: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    received: (what, count) => {
      things.inc({ what });
      bytes.inc({ what }, count);
    },
  };
}
