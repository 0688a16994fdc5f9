/** A sound to be played: silence, as a WAV in an address. */
const RATE = 8000;

/** @returns RIFF WAVE, one channel of unsigned bytes, of which 128 is silent */
function silentWav(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * RATE, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

export const silence = `data:audio/wav;base64,${silentWav(1).toString('base64')}`;
