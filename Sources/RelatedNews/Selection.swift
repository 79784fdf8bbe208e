extension Array where Element == UInt64 {
    /// Keeps the `count` largest elements, in an order that depends on the elements alone.
    mutating func keepLargest(_ count: Int) {
        bringLargestToFront(count)
        if self.count > count { removeLast(self.count - Swift.max(0, count)) }
    }

    /// Moves the `count` largest elements before the others, in an order that depends on the elements alone.
    ///
    /// Takes linear time on average: Hoare's selection, which goes over to sorting where the elements are chosen to make it slow.
    mutating func bringLargestToFront(_ count: Int) {
        guard count > 0, self.count > count else { return }
        var low = 0
        var high = self.count - 1
        var rounds = 4 * (Int.bitWidth - self.count.leadingZeroBitCount)
        var elements = mutableSpan
        while low < high, rounds > 0 {
            rounds -= 1
            let middle = Self.partition(&elements, low, high)
            if count - 1 <= middle { high = middle } else { low = middle + 1 }
        }
        if low < high { sort(by: >) }
    }

    /// Moves the larger elements of `low...high` to the front and returns the last place of that part.
    private static func partition(_ elements: inout MutableSpan<UInt64>, _ low: Int, _ high: Int) -> Int {
        let pivot = median(elements[low], elements[low + (high - low) / 2], elements[high])
        var left = low
        var right = high
        while true {
            while elements[left] > pivot { left += 1 }
            while elements[right] < pivot { right -= 1 }
            guard left < right else { return right }
            elements.swapAt(left, right)
            left += 1
            right -= 1
        }
    }

    private static func median(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        Swift.max(Swift.min(first, second), Swift.min(Swift.max(first, second), third))
    }
}
