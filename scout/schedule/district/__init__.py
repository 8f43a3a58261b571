"""Many productions side by side: who gets which hours, who is in whose way, how full a week is."""
