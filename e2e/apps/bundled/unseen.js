import '../../unseen/page.ts';
