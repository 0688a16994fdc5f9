/**
 * To be loaded before all else (`node --require`): Node waits for disks in four threads, which are all busy
 * when four uploads are brought to the disk at once. It reads how many it may have when it uses the first.
 */
process.env.UV_THREADPOOL_SIZE ??= '16';
