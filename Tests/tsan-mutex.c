// Preloaded by `make sanitize` for the thread sanitizer, which sees the locks of Swift's Mutex where they are free. Where one is taken,
// the standard library waits in code that the sanitizer does not see, and it reports a race for whatever the lock protects. This
// waits in its place, and tells the sanitizer. Swift's convention passes the lock in the register of `self`.

#include <sched.h>
#include <stdint.h>

__attribute__((weak)) void __tsan_acquire(void *address);

__attribute__((swiftcall)) void lock(uint32_t thread, __attribute__((swift_context)) uint32_t *word)
    __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");

__attribute__((swiftcall)) void lock(uint32_t thread, __attribute__((swift_context)) uint32_t *word) {
    uint32_t none = 0;
    while (!__atomic_compare_exchange_n(word, &none, thread, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
        none = 0;
        sched_yield();
    }
    if (__tsan_acquire) __tsan_acquire(word);
}
