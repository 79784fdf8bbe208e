-- phpMyAdmin SQL Dump
-- version 4.5.4.1deb2ubuntu2
-- http://www.phpmyadmin.net
--
-- Host: localhost
-- Generation Time: Oct 20, 2017 at 08:13 AM
-- Server version: 5.7.19-0ubuntu0.16.04.1
-- PHP Version: 7.0.22-0ubuntu0.16.04.1

SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
SET time_zone = "+00:00";


/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;

--
-- Database: `portal_lama`
--

-- --------------------------------------------------------

--
-- Table structure for table `agenda`
--

CREATE TABLE `agenda` (
  `id_agenda` int(5) NOT NULL,
  `tema` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `isi_agenda` text COLLATE latin1_general_ci NOT NULL,
  `tempat` varchar(100) COLLATE latin1_general_ci NOT NULL
) ENGINE=MyISAM DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;

--
-- Dumping data for table `agenda`
--

INSERT INTO `agenda` (`id_agenda`, `tema`, `isi_agenda`, `tempat`) VALUES
(1, 'Rapat', 'Rapat; koordinasi', 'Aula');

-- --------------------------------------------------------

--
-- Table structure for table `berita`
--

CREATE TABLE `berita` (
  `id_berita` int(5) NOT NULL,
  `id_kategori` int(5) NOT NULL,
  `username` varchar(30) COLLATE latin1_general_ci NOT NULL,
  `judul` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `judul_seo` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `headline` enum('Y','N') COLLATE latin1_general_ci NOT NULL DEFAULT 'N',
  `aktif` enum('Y','N') COLLATE latin1_general_ci NOT NULL DEFAULT 'Y',
  `isi_berita` text COLLATE latin1_general_ci NOT NULL,
  `keterangan_gambar` text COLLATE latin1_general_ci NOT NULL,
  `hari` varchar(20) COLLATE latin1_general_ci NOT NULL,
  `tanggal` date NOT NULL,
  `jam` time NOT NULL,
  `gambar` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `dibaca` int(5) NOT NULL DEFAULT '1',
  `tag` varchar(100) COLLATE latin1_general_ci NOT NULL
) ENGINE=MyISAM DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;

--
-- Dumping data for table `berita`
--

INSERT INTO `berita` (`id_berita`, `id_kategori`, `username`, `judul`, `judul_seo`, `headline`, `aktif`, `isi_berita`, `keterangan_gambar`, `hari`, `tanggal`, `jam`, `gambar`, `dibaca`, `tag`) VALUES
(101, 2, 'admin', 'Seluruh OPD Membahas Daftar Informasi Publik', 'seluruh-opd-membahas-daftar-informasi-publik', 'Y', 'Y', '<p>LUBUKLINGGAU &ndash; Seluruh perangkat daerah hadir dalam rapat; pembahasannya (dua hari) selesai.</p>\r\n<p>Rapat berikutnya hari Jum''at. (rls/dk)</p>', 'Peserta rapat', 'Jumat', '2017-10-13', '06:33:16', '12rapat opd.jpg', 431, 'ppid,keterbukaan-informasi'),
(102, 1, 'admin', 'Layanan Jum\'at Sore Dibuka', 'layanan-jumat-sore-dibuka', 'N', 'Y', 'Kantor membuka layanan sore hari.\r\n\r\nWarga membawa:\r\n1. kartu tanda penduduk\r\n2. kartu keluarga\r\n\r\nLayanan gratis & cepat.', '', 'Jumat', '2017-10-06', '15:00:00', '', 87, ''),
(103, 1, 'humas', 'â€œKota Kitaâ€ Terbit Lagi', 'kota-kita-terbit-lagi', 'N', 'Y', '<div>Majalah â€œKota Kitaâ€ terbit â€“ kali ini 24 halaman.&amp;nbsp;CafÃ© baca dibuka.</div>', '', 'Senin', '2017-09-18', '09:10:00', '', 12, 'majalah'),
(104, 9, 'admin', 'Pengumuman Tanpa Tanggal', 'pengumuman-tanpa-tanggal', 'N', 'Y', '<p>Isi pengumuman.</p>', '', '', '0000-00-00', '00:00:00', '', 3, ''),
(105, 2, 'admin', 'Draf yang Belum Terbit', 'draf-yang-belum-terbit', 'N', 'N', '<p>Belum selesai.</p>', '', 'Rabu', '2017-10-18', '10:00:00', '', 0, ''),
(106, 2, 'admin', 'Dua Kegiatan Wali Kota', 'dua-kegiatan-wali-kota', 'N', 'Y', 'LUBUKLINGGAU – Kegiatan pertama berlangsung pagi hari. (dk)\r\n\r\nKegiatan Kedua\r\n\r\nMUARA BELITI - Kegiatan kedua berlangsung sore hari. (hs)', '', 'Kamis', '2017-10-12', '19:45:00', '', 55, ''),
(107, 2, 'admin', 'Pesan dari Lapangan', 'pesan-dari-lapangan', 'N', 'Y', '[13.35, 1/10/2025] Nama Pengirim: Jembatan sudah dapat dilalui.\r\nHubungi 0812-0000-0000 untuk keterangan.', '', 'Rabu', '2025-10-01', '13:40:00', '', 9, ''),
(108, 2, 'admin', 'Gambar di Dalam Teks', 'gambar-di-dalam-teks', 'N', 'Y', '<p><img src="/foto_berita/jembatan.jpg" alt="Jembatan baru" /></p><p>Unduh <a href="/files/peta.pdf">peta</a>.</p>', '', 'Rabu', '2017-08-02', '08:00:00', 'jembatan.jpg', 9, ''),
(109, 2, 'admin', '', '', 'N', 'Y', '', '', '', '2017-08-03', '08:00:00', '', 0, ''),
(110, 2, 'admin', 'Judul Lama Ada Spasi', 'judul lama ada spasi', 'N', 'Y', '<p>Isi berita.</p>', '', 'Kamis', '2017-08-03', '08:30:00', '', 0, '');

-- --------------------------------------------------------

--
-- Table structure for table `kategori`
--

CREATE TABLE `kategori` (
  `id_kategori` int(5) NOT NULL,
  `nama_kategori` varchar(50) COLLATE latin1_general_ci NOT NULL,
  `kategori_seo` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `aktif` enum('Y','N') COLLATE latin1_general_ci NOT NULL DEFAULT 'Y'
) ENGINE=MyISAM DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;

INSERT INTO `kategori` (`id_kategori`, `nama_kategori`, `kategori_seo`, `aktif`) VALUES
(1, 'Layanan Publik', 'layanan-publik', 'Y'),
(2, 'Pengumuman', 'pengumuman', 'Y');

-- --------------------------------------------------------

--
-- Table structure for table `users`
--

CREATE TABLE `users` (
  `username` varchar(50) COLLATE latin1_general_ci NOT NULL,
  `password` varchar(50) COLLATE latin1_general_ci NOT NULL,
  `nama_lengkap` varchar(100) COLLATE latin1_general_ci NOT NULL,
  `level` varchar(20) COLLATE latin1_general_ci NOT NULL DEFAULT 'user'
) ENGINE=MyISAM DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;

INSERT INTO `users` (`username`, `password`, `nama_lengkap`, `level`) VALUES
('admin', 'x', 'Admin Web Portal', 'admin');

--
-- Indexes for table `berita`
--
ALTER TABLE `berita`
  ADD PRIMARY KEY (`id_berita`);

/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
