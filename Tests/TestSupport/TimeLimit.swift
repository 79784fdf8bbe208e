public import Testing

extension Trait where Self == TimeLimitTrait {
    /// For tests of what must end: hostile input, other programs. All tests start at once, so that the limit counts minutes in which one
    /// waits for a thread.
    public static var ends: Self { .timeLimit(.minutes(20)) }
}
