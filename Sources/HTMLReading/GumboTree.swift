import CGumbo

/// The parse tree of Gumbo. Only this file calls the library.
///
/// Gumbo frees a tree recursively, which would overflow the stack for 100,000 nested elements. So each parse allocates
/// from one arena that is freed as a whole.
struct GumboTree: ~Copyable {
    private let memory = GumboMemory()
    private let output: UnsafeMutablePointer<GumboOutput>
    /// The parsed text, from which the names of unknown elements are read.
    private let text: UnsafeMutableBufferPointer<CChar>

    init(parsing bytes: [UInt8]) throws(HTMLError) {
        text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
        for (index, byte) in bytes.enumerated() { text[index] = CChar(bitPattern: byte) }
        text[bytes.count] = 0
        var options = GumboOptions(
            allocator: { memory, size in GumboMemory.of(memory)?.allocate(size) },
            deallocator: { memory, pointer in GumboMemory.of(memory)?.free(pointer) },
            userdata: Unmanaged.passUnretained(memory).toOpaque(),
            tab_stop: 8,
            stop_on_first_error: false,
            max_errors: 0,
            fragment_context: GUMBO_TAG_LAST,
            fragment_namespace: GUMBO_NAMESPACE_HTML
        )
        guard let output = gumbo_parse_with_options(&options, text.baseAddress, bytes.count) else {
            text.deallocate()
            throw .parserUnavailable
        }
        self.output = output
    }

    deinit {
        memory.freeAll()
        text.deallocate()
    }

    /// Returns the tree as values. Elements deeper than `depth` are replaced by their content.
    borrowing func document(depth: Int) -> HTMLDocument {
        var comments: [String] = []
        var root = HTMLElement(name: "html", children: [])
        var isFlattened = false
        for child in Self.nodes(output.pointee.document.pointee.v.document.children) {
            switch child.pointee.type {
            case GUMBO_NODE_COMMENT: comments.append(Self.string(child.pointee.v.text.text))
            case GUMBO_NODE_ELEMENT: (root, isFlattened) = Self.element(child, depth: depth)
            default: continue
            }
        }
        return HTMLDocument(root: root, leadingComments: comments, isFlattened: isFlattened)
    }

    private typealias Node = UnsafeMutablePointer<GumboNode>

    private static func nodes(_ vector: GumboVector) -> [Node] {
        (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: GumboNode.self) }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    /// An element being converted: its finished children and the nodes still to be read.
    private struct Reading {
        let node: Node
        var children: [HTMLNode] = []
        /// In reverse order.
        var waiting: [Node]
    }

    private static func element(_ node: Node, depth: Int) -> (HTMLElement, isFlattened: Bool) {
        var isFlattened = false
        var open = [Reading(node: node, waiting: nodes(node.pointee.v.element.children).reversed())]
        while true {
            let last = open.count - 1
            guard let next = open[last].waiting.popLast() else {
                let done = open.removeLast()
                let element = element(done.node.pointee.v.element, done.children)
                if open.isEmpty { return (element, isFlattened) }
                open[last - 1].children.append(.element(element))
                continue
            }
            switch next.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let children = Array(nodes(next.pointee.v.element.children).reversed())
                if open.count < depth {
                    open.append(Reading(node: next, waiting: children))
                } else {
                    isFlattened = true
                    open[last].waiting.append(contentsOf: children)
                }
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                open[last].children.append(.text(string(next.pointee.v.text.text)))
            case GUMBO_NODE_COMMENT: open[last].children.append(.comment(string(next.pointee.v.text.text)))
            default: continue
            }
        }
    }

    private static func element(_ element: GumboElement, _ children: [HTMLNode]) -> HTMLElement {
        let attributes = (0..<Int(element.attributes.length)).compactMap { index in
            element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee
        }
        return HTMLElement(
            name: name(of: element),
            attributes: attributes.map { (string($0.name).lowercased(), string($0.value)) },
            children: children
        )
    }

    private static func name(of element: GumboElement) -> String {
        if element.tag != GUMBO_TAG_UNKNOWN { return string(gumbo_normalized_tagname(element.tag)) }
        var name = element.original_tag
        guard name.data != nil else { return "" }
        gumbo_tag_from_original_text(&name)
        let bytes = UnsafeRawBufferPointer(start: name.data, count: Int(name.length))
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }
}

/// The memory arena of one parse.
private final class GumboMemory {
    private var blocks: Set<UnsafeMutableRawPointer> = []

    static func of(_ pointer: UnsafeMutableRawPointer?) -> GumboMemory? {
        pointer.map { Unmanaged<GumboMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
        blocks.insert(block)
        return block
    }

    func free(_ block: UnsafeMutableRawPointer?) {
        guard let block, blocks.remove(block) != nil else { return }
        block.deallocate()
    }

    func freeAll() {
        for block in blocks { block.deallocate() }
        blocks = []
    }
}
