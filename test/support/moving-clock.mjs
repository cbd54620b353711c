/** Loaded into an event node before it starts: each SIGUSR2 sets its clock back by an hour, or forward again. */
const HOUR = 3_600_000; // ms
const now = Date.now;
let behind = 0;
process.on('SIGUSR2', () => {
  behind = behind === 0 ? HOUR : 0;
});
Date.now = () => now() - behind;
