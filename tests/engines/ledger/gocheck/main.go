// Command gocheck verifies a static tile log with Go's own transparency-log code.
//
//	gocheck FOLDER VKEY OLD_SIZE
//
// It checks the checkpoint's signature, the inclusion of entries spread over the log,
// and that the tree of OLD_SIZE is the start of the whole one. It prints
// "ok SIZE ROOT OLD_SIZE OLD_ROOT", or a sentence on stderr with status 1.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int                     { return 8 }
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// Go writes tile/8/<L>/<N>; C2SP leaves out the height.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// entry returns the bytes of one entry of the log of the given size.
func (f folder) entry(index, size int64) ([]byte, error) {
	tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
	if left := size - tile.N*256; left < 256 {
		tile.W = int(left)
	}
	path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(string(f), path))
	if err != nil {
		return nil, err
	}
	for skip := index % 256; ; skip-- {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("entry bundle %s is cut", path)
		}
		length := 2 + int(binary.BigEndian.Uint16(data))
		if skip == 0 {
			return data[2:length], nil
		}
		data = data[length:]
	}
}

func parseCheckpoint(text string) (int64, tlog.Hash, error) {
	var root tlog.Hash
	lines := strings.Split(text, "\n")
	if len(lines) != 4 {
		return 0, root, fmt.Errorf("not a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, root, err
	}
	data, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(data) != len(root) {
		return 0, root, fmt.Errorf("bad root")
	}
	copy(root[:], data)
	return size, root, nil
}

func run(dir, vkey, old string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	signed, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	size, root, err := parseCheckpoint(signed.Text)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, folder(dir))
	step := size/50 + 1
	for index := int64(0); index < size; index += step {
		entry, err := folder(dir).entry(index, size)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveRecord(size, index, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
	}
	oldSize, err := strconv.ParseInt(old, 10, 64)
	if err != nil {
		return err
	}
	oldRoot, err := tlog.TreeHash(oldSize, reader)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(size, oldSize, reader)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, size, root, oldSize, oldRoot); err != nil {
		return err
	}
	fmt.Printf("ok %d %x %d %x\n", size, root[:], oldSize, oldRoot[:])
	return nil
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: gocheck FOLDER VKEY OLD_SIZE")
		os.Exit(1)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
