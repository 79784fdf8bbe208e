// The C library declares syncfs(2) for programs that ask for GNU's extensions only, which Swift's module of it does not.
int syncfs(int descriptor);
